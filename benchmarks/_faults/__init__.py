"""What the measurement of faults is made of: damaged files, killed processes, full disks."""
