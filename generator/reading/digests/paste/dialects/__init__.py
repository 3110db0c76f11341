"""Sources that pastes come from, each with the lines and marks of its own."""
