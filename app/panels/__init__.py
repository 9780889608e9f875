"""The panels around the network: views of one thing each, and the docks' contents made of them."""
