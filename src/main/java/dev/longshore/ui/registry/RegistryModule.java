package dev.longshore.ui.registry;

import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.Images;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.registry.SearchService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Ui;

/** Pulls and pushes images, and keeps the logins of registries. */
public final class RegistryModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        RegistryActions actions = actions(context);
        Command pull = actions.pull();
        return Contributions.of(
                new AppCommand("pull", AppCommand.Slot.BUTTON, 200, pull),
                new EmptyPageCommand("pull", "images", 100, pull),
                new AppCommand("registries", AppCommand.Slot.MORE, 200, actions.registries()),
                new MenuContribution<>("push", Images.KIND, 200, images -> push(actions, images)));
    }

    private static Command push(RegistryActions actions, Selection<ImageSummary> images) {
        SelectionReasons<ImageSummary> reasons = new SelectionReasons<>(images);
        return actions.push(() -> pushed(images.selected().getFirst()),
                () -> reasons.notDemo().or(reasons::writable).or(() -> reasons.one(ImageOperations.PUSH)), images.changes());
    }

    private static PushedImage pushed(Selected<ImageSummary> image) {
        return new PushedImage(image.ref(), image.object().tags());
    }

    private static RegistryActions actions(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        return new RegistryActions(new RegistryActions.Behind(new SearchService(app.engine(), app.logins()),
                new PullService(app.tasks(), app.engine(), app.logins()), new PushService(app.tasks(), app.engine(), app.logins()),
                new ImageService(app.engine()), app.logins()),
                context.targets(true), context::status, ui.forms(), ui.notices(), ui.delay(), ui.executor());
    }
}
