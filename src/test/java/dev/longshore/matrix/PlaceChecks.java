package dev.longshore.matrix;

import dev.longshore.domain.Offered;
import java.util.LinkedHashMap;
import java.util.Map;

/** The checks that need a place alone: they run on real engines and on the Demo. A feature adds its line here. */
final class PlaceChecks {

    private PlaceChecks() {
    }

    static Map<Offered, FeatureChecks.Check> all(Place place) {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.putAll(new VolumeChecks(place).all());
        checks.putAll(new PruneChecks(place).all());
        checks.putAll(new StatsChecks(place).all());
        checks.putAll(new TerminalChecks(place).all());
        return checks;
    }
}
