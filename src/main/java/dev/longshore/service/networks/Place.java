package dev.longshore.service.networks;

import dev.longshore.domain.network.JoinDraft;

/**
 * How a container is in a network: what is lost when it leaves.
 *
 * @param draft  what lets it join again as before: its aliases, without the one that engines add, and its fixed addresses
 * @param ipv4   its address now, or empty: Podman does not tell whether it is fixed
 * @param ipv6   likewise
 * @param onlyOne whether it is in no other network: it would have none at all
 */
public record Place(JoinDraft draft, String ipv4, String ipv6, boolean onlyOne) {
}
