package dev.longshore.domain.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that a command before a run line makes, and that an engine can be asked for. Its options may hold secrets. */
public sealed interface Preparation {

    String name();

    /** {@code docker volume create}. @param driver empty for the engine's own */
    record NewVolume(String name, String driver, Map<String, String> options, Map<String, String> labels) implements Preparation {

        /** Without the options. */
        @Override
        public String toString() {
            return "NewVolume[" + name + "]";
        }
    }

    /**
     * {@code docker network create}.
     *
     * @param driver empty for the engine's own
     * @param pool   of addresses, by docker's names: subnet, gateway, ip-range
     * @param flags  that are on, by docker's names: internal, attachable, ipv6
     */
    record NewNetwork(String name, String driver, Map<String, String> options, Map<String, String> labels, Map<String, String> pool,
                      Set<String> flags) implements Preparation {

        /** Without the options. */
        @Override
        public String toString() {
            return "NewNetwork[" + name + "]";
        }
    }

    /** What a command makes; empty where it is another, has further options, or says something that only a shell could fill in. */
    static Optional<Preparation> read(String command) {
        return PreparationText.read(command);
    }
}
