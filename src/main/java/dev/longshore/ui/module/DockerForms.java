package dev.longshore.ui.module;

import dev.longshore.service.calls.DockerForm;
import java.util.List;

/** The docker commands of one kind of object: the list of API calls says with them what it copies. */
public record DockerForms(String id, List<DockerForm> forms) implements Contribution {

    public DockerForms {
        forms = List.copyOf(forms);
    }

    /** Those of all modules. */
    public static List<DockerForm> all(Contributions contributions) {
        return contributions.list(DockerForms.class).stream().flatMap(each -> each.forms().stream()).toList();
    }
}
