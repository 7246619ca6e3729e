"""How fast the search is and how well it ranks, beside other engines in the same run."""
