"""What the Prepare page is made of."""
