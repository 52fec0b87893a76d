package dev.longshore.ui.summary;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.service.system.SystemService;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DocumentSource;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SummaryOf;
import dev.longshore.ui.module.TabModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The inspector's first tab, for every kind that says what there is to tell of its objects. */
public final class SummaryModule implements Module {

    /** Before the JSON. */
    private static final int WEIGHT = 50;

    @Override
    public Contributions contribute(AppContext context) {
        LastShown last = new LastShown();
        return Contributions.of(
                new SummaryOf("container", ContainerOperations.CONTAINER, ContainerFacts::image, ContainerFacts::of),
                new SummaryOf("image", ImageOperations.IMAGE, ImageFacts::of),
                new SummaryOf("volume", VolumeOperations.VOLUME, VolumeFacts::of),
                new SummaryOf("network", NetworkOperations.NETWORK, NetworkObjectFacts::of),
                new SummaryOf("host", SystemOperations.HOST, HostFacts::of),
                new InspectFunction("host", SystemOperations.HOST,
                        (calls, host) -> new SystemService(calls, context.ui().clock()).document(host.host())),
                new InspectorTab(Navigation.SUMMARY, WEIGHT, "summary.title", (subject, status) -> kind(context, subject).isPresent(),
                        subject -> model(context, subject, last)));
    }

    private static Optional<ObjectRef> object(Subject subject) {
        return subject instanceof Subject.OfHost(HostId host, String name)
                ? Optional.of(new ObjectRef(host, SystemOperations.HOST, host.value(), name)) : subject.single();
    }

    private static Optional<SummaryOf> kind(AppContext context, Subject subject) {
        return object(subject).flatMap(object -> context.contributed().all()
                .list(SummaryOf.class, each -> each.kind().equals(object.kind())).stream().findFirst());
    }

    private static TabModel model(AppContext context, Subject subject, LastShown last) {
        ObjectRef object = object(subject).orElseThrow();
        DocumentSource documents = context.contributed().first(DocumentSource.class);
        AppServices app = context.app();
        SummaryLinks links = new SummaryLinks(context.ui(), app.browser(), documents.place(), other -> inspect(context, app.engine(), other));
        SummaryModel.Parts parts = new SummaryModel.Parts(context.ui(), () -> app.engine().host(object.host()), app.masker()::mask,
                other -> inspect(context, app.engine().inBackground(), other), app.io(), last);
        SummaryModel model = new SummaryModel(subject, object, kind(context, subject).orElseThrow(), documents.open().apply(subject), links, parts);
        return subject instanceof Subject.OfHost ? new HostWatch(model, object.host(), context.hosts(), context.ui()) : model;
    }

    private static CompletableFuture<JsonDocument> inspect(AppContext context, EngineCalls calls, ObjectRef object) {
        return context.contributed().all().list(InspectFunction.class, each -> each.kind().equals(object.kind())).getFirst()
                .inspect().apply(calls, object);
    }
}
