"""A window that says hello: what any Qt program weighs, frozen the usual way. Spotter is measured by it."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(sys.argv)
label = QLabel("hello")
label.resize(400, 300)
label.show()
sys.exit(application.exec())
