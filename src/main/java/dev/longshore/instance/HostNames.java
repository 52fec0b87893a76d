package dev.longshore.instance;

import java.util.List;

/** The names of hosts that a request can have. Asked by any thread; may read small files. */
public interface HostNames {

    /** Whether a host is called so; capital letters make no difference. */
    default boolean known(String name) {
        return all().stream().anyMatch(name::equalsIgnoreCase);
    }

    List<String> all();
}
