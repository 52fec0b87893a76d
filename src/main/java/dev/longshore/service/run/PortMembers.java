package dev.longshore.service.run;

import dev.longshore.domain.run.PortSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ports of a line: those exposed, and those bound to the host. */
record PortMembers(Map<String, Object> exposed, Map<String, Object> bindings) {

    static PortMembers of(RunLine line) {
        Map<String, Object> exposed = new LinkedHashMap<>();
        Map<String, List<Object>> bindings = new LinkedHashMap<>();
        for (String text : line.all(RunOption.PUBLISH)) {
            for (PortSpec port : PortSpec.publish(text).orElseThrow()) {
                exposed.put(port.key(), Map.of());
                bindings.computeIfAbsent(port.key(), key -> new ArrayList<>())
                        .add(new Fields().keep("HostIp", port.ip()).keep("HostPort", port.hostPort()).map());
            }
        }
        for (String text : line.all(RunOption.EXPOSE)) {
            PortSpec.expose(text).orElseThrow().forEach(port -> exposed.put(port.key(), Map.of()));
        }
        return new PortMembers(exposed, new LinkedHashMap<>(bindings));
    }
}
