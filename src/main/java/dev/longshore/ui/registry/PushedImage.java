package dev.longshore.ui.registry;

import dev.longshore.domain.ObjectRef;
import java.util.List;

/** An image of a host that may be pushed, with all its tags. */
public record PushedImage(ObjectRef ref, List<String> tags) { }
