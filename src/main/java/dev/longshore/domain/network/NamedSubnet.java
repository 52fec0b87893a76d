package dev.longshore.domain.network;

/** A subnet that a network of a host has. */
public record NamedSubnet(String network, Subnet subnet) { }
