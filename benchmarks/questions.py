"""What the engines are asked: kinds of questions that people type, the same for every engine."""

import random
import re
from collections.abc import Mapping, Sequence

SEED = 5
PAIRS, SINGLES, TYPED, SLIPS = 20, 20, 8, 15

ASKED = """
kidney stone pain after running
lower back pain
why does my lower back hurt after deadlifts
pulled a muscle in my back what should I do
pain when bending forward after sitting
ice or heat for a sore back
numb legs and back pain
blood in urine after a long run
can not sleep because of back pain
muscle cramps at night after training
slipped disc which exercises are safe
when should I see a doctor about back pain
does drinking more water help kidney pain
swimming with a bad back
stretching before a workout
weak core muscles
sitting at a desk all day hurts my back
pain in the side under the ribs when I breathe
fever and flank pain after exercise
is running on hard ground bad for the spine
brown pee after a spin class
how long until I can lift weights again
"""

_LONG_WORD = re.compile(r"[a-z]{4,}")


def questions() -> Mapping[str, Sequence[str]]:
    """Questions by their kind: `typing` is every start of a question as its letters come, `typo` a word with a slip."""
    chosen = random.Random(SEED)  # noqa: S311 - the same questions each time, nothing secret
    asked = ASKED.strip().lower().splitlines()
    words = sorted({word for text in asked for word in _LONG_WORD.findall(text)})
    pairs = [" ".join(chosen.sample(words, 2)) for _ in range(PAIRS)]
    starts = [text[:end] for text in asked[:TYPED] for end in range(2, len(text) + 1) if text[end - 1] != " "]
    long = [word for word in words if len(word) > 5]
    return {
        "typing": starts,
        "question": [text for text in asked if len(text.split()) > 3],
        "typo": [_with_a_slip(word, chosen) for word in chosen.sample(long, SLIPS)],
        "snippets": pairs,
        "two words": pairs,
        "one word": chosen.sample(words, SINGLES),
    }


def _with_a_slip(word: str, chosen: random.Random) -> str:
    """A letter left out, two swapped, or one mistaken."""
    at = chosen.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chosen.choice([word[:at] + word[at + 1 :], swapped, word[:at] + "e" + word[at + 1 :]])
