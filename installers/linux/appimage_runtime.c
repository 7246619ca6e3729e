/* The start of Spotter's AppImage: a static program with the packed folder behind it.

   It mounts the folder by FUSE 3 where the system lets it; else it unpacks it once into the user's cache and runs it
   from there. It needs no libfuse2, which systems since 2022 no longer have.

     --appimage-offset     print where the folder begins
     --appimage-extract    unpack it into ./squashfs-root

   APPIMAGE_EXTRACT_AND_RUN=1 in the environment: do not mount. */

#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <squashfuse/fs.h>
#include <squashfuse/ll.h>
#include <squashfuse/traverse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char self[PATH_MAX];
static size_t offset;

/* libsquashfuse names it, but the folder is packed with zstd; and lzo's licence is not one for here. */
int lzo1x_decompress_safe(void) { return -1; }

/* Where the program ends and the folder begins. */
static size_t end_of_program(void) {
  Elf64_Ehdr head;
  int file = open(self, O_RDONLY | O_CLOEXEC);
  ssize_t got = pread(file, &head, sizeof head, 0);
  close(file);
  return got == sizeof head ? head.e_shoff + (size_t)head.e_shentsize * head.e_shnum : 0;
}

static int write_file(sqfs *fs, sqfs_inode *node, const char *path) {
  static char buffer[1 << 20];
  int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, node->base.mode & 07777);
  if (out < 0) return 1;
  sqfs_off_t size = node->xtra.reg.file_size, at = 0;
  while (at < size) {
    sqfs_off_t count = sizeof buffer;
    if (sqfs_read_range(fs, node, at, &count, buffer) || count <= 0 || write(out, buffer, count) != count) break;
    at += count;
  }
  return close(out) || at < size;
}

static int write_link(sqfs *fs, sqfs_inode *node, const char *path) {
  char target[PATH_MAX];
  size_t size = sizeof target;
  return sqfs_readlink(fs, node, target, &size) || symlink(target, path);
}

static int unpack(const char *folder) {
  sqfs fs;
  sqfs_traverse walk;
  sqfs_err error = 0;
  if (sqfs_open_image(&fs, self, offset) || mkdir(folder, 0755)) return 1;
  if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs))) return 1;
  while (sqfs_traverse_next(&walk, &error)) {
    char path[PATH_MAX];
    sqfs_inode node;
    if (walk.dir_end) continue;
    if (snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path) return 1;
    if (sqfs_inode_get(&fs, &node, sqfs_dentry_inode(&walk.entry))) return 1;
    int failed = S_ISDIR(node.base.mode)   ? mkdir(path, 0755)
                 : S_ISLNK(node.base.mode) ? write_link(&fs, &node, path)
                                           : write_file(&fs, &node, path);
    if (failed) return 1;
  }
  return error != 0;
}

/* Mount the folder and serve it until a signal comes; a byte into `ready` says that it is there. */
static int serve(const char *folder, int ready) {
  sqfs_ll *image = calloc(1, sizeof *image);
  if (!image || sqfs_open_image(&image->fs, self, offset) || sqfs_ll_init(image)) return 1;
  struct fuse_lowlevel_ops ops = {
      .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
      .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup,   .open = sqfs_ll_op_open,
      .create = sqfs_ll_op_create,   .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,
      .readlink = sqfs_ll_op_readlink, .forget = sqfs_ll_op_forget,
  };
  char *words[] = {"spotter", "-o", "ro,nodev,nosuid,noatime", NULL};
  struct fuse_args args = FUSE_ARGS_INIT(3, words);
  sqfs_ll_chan channel;
  if (sqfs_ll_mount(&channel, folder, &args, &ops, sizeof ops, image)) return 1;
  if (write(ready, "1", 1) != 1) return 1;
  close(ready);
  if (fuse_set_signal_handlers(channel.session) == 0) {
    fuse_session_loop(channel.session);
    fuse_remove_signal_handlers(channel.session);
  }
  sqfs_ll_unmount(&channel, folder);
  rmdir(folder);
  return 0;
}

/* In a process of its own: serve the folder, and end when nobody holds the other end of `alive` any more. */
static void serve_while_used(const char *folder, int ready, int alive) {
  setsid();
  int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDERR_FILENO);
  pid_t server = getpid();
  if (fork() == 0) {
    char byte;
    close(ready);
    while (read(alive, &byte, 1) > 0) {}
    kill(server, SIGTERM);
    _exit(0);
  }
  _exit(serve(folder, ready));
}

static int run(const char *folder, char **argv) {
  char program[PATH_MAX];
  snprintf(program, sizeof program, "%s/AppRun", folder);
  setenv("APPDIR", folder, 1);
  argv[0] = program;
  execv(program, argv);
  fprintf(stderr, "spotter: cannot start %s: %s\n", program, strerror(errno));
  return 127;
}

/* Returns only where mounting is not possible. */
static void try_mounted(char **argv) {
  char folder[] = "/tmp/.mount_spotterXXXXXX", byte;
  int ready[2], alive[2];
  if (getenv("APPIMAGE_EXTRACT_AND_RUN") || access("/dev/fuse", R_OK | W_OK) || !mkdtemp(folder)) return;
  if (pipe(ready) || pipe(alive)) return;
  pid_t child = fork();
  if (child == 0) {
    close(ready[0]);
    close(alive[1]);
    serve_while_used(folder, ready[1], alive[0]);
  }
  close(ready[1]);
  close(alive[0]);
  if (read(ready[0], &byte, 1) == 1) {
    close(ready[0]);
    exit(run(folder, argv)); /* alive[1] stays open in the program, and closes when it ends */
  }
  close(ready[0]);
  close(alive[1]);
  waitpid(child, NULL, 0);
  rmdir(folder);
}

static int remove_entry(const char *path, const struct stat *what, int kind, struct FTW *place) {
  (void)what, (void)kind, (void)place;
  return remove(path);
}

/* Unpack once into the cache: beside its place and renamed, so that a start that was broken off leaves no half folder. */
static int run_unpacked(char **argv) {
  struct stat image;
  char cache[PATH_MAX / 4], folder[PATH_MAX / 2], fresh[PATH_MAX];
  const char *given = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  if (stat(self, &image)) return 127;
  if (given && *given) snprintf(cache, sizeof cache, "%s", given);
  else snprintf(cache, sizeof cache, "%s/.cache", home ? home : "/tmp");
  mkdir(cache, 0700);
  snprintf(folder, sizeof folder, "%s/spotter-appimage-%llx-%llx", cache, (unsigned long long)image.st_size,
           (unsigned long long)image.st_mtime);
  if (access(folder, F_OK)) {
    snprintf(fresh, sizeof fresh, "%s.%d", folder, (int)getpid());
    if (unpack(fresh) || (rename(fresh, folder) && access(folder, F_OK))) {
      nftw(fresh, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
      fprintf(stderr, "spotter: cannot unpack to %s: is there room for 120 MB?\n", folder);
      return 127;
    }
  }
  return run(folder, argv);
}

int main(int argc, char **argv) {
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length < 0) return 127;
  self[length] = 0;
  offset = end_of_program();
  if (argc > 1 && !strcmp(argv[1], "--appimage-offset")) return printf("%zu\n", offset) < 0;
  if (argc > 1 && !strcmp(argv[1], "--appimage-extract")) return unpack("squashfs-root");
  setenv("APPIMAGE", self, 1);
  setenv("ARGV0", argv[0], 1);
  try_mounted(argv);
  return run_unpacked(argv);
}
