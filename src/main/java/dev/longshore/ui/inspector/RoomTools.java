package dev.longshore.ui.inspector;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Subject;
import java.util.List;
import java.util.Optional;

/** What the views of rooms need to say where they are, and to lead back from there. FX thread only. */
record RoomTools(RoomsViewModel rooms, Contributed contributed, Navigation navigation, Hosts hosts) {

    /** The page that lists objects such as the subject's. */
    Optional<Page> page(Subject subject) {
        return objects(subject).stream().findFirst().flatMap(object -> contributed.all()
                .list(Page.class, page -> page.kind().filter(object.kind()::equals).isPresent()).stream().findFirst());
    }

    /** The names of the subject's hosts, each once. */
    List<String> hostNames(Subject subject) {
        return subject.hosts().stream().map(id -> Optional.ofNullable(hosts.find(id)).map(HostSession::host).map(Host::name).orElse(id.value())).toList();
    }

    private static List<ObjectRef> objects(Subject subject) {
        return switch (subject) {
            case Subject.One(var object, _) -> List.of(object);
            case Subject.Several(var objects) -> objects;
            case Subject.OfHost _, Subject.Document _ -> List.of();
        };
    }
}
