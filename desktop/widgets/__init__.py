"""The parts that every screen is made of; each follows the theme by itself."""
