"""What the layers compare with: readers of annotated corpora, and measures that only one layer needs."""
