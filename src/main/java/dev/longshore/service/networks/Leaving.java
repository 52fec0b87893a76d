package dev.longshore.service.networks;

/** What became of a container that was to leave a network. LEFT: it did. NOT_IN: it was not in it any more. */
public enum Leaving { LEFT, NOT_IN }
