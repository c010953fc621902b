// Nothing of its own: with this source the headers that all tests read are compiled once.
