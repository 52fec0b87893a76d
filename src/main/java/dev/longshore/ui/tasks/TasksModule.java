package dev.longshore.ui.tasks;

import dev.longshore.service.tasks.Tasks;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.QuitObjection;
import dev.longshore.ui.module.Ui;

/** The tasks under way: a sign in the toolbar, a panel over the window, and a question before the app ends. */
public final class TasksModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        Tasks tasks = context.app().tasks();
        TasksViewModel model = new TasksViewModel(tasks, ui.notices(), ui.executor(), ui.clock(), ui.ticker(), ui.clipboard());
        Quitting quitting = new Quitting(tasks, ui.dialogs(), ui.delay(), ui.executor(),
                () -> context.app().settings().groups().get(QuitSettings.GROUP).ask());
        return Contributions.of(
                new Part("tasks-indicator", Part.Place.INDICATOR, 100, view -> new TasksIndicator(model, view.messages())),
                new Part("tasks-panel", Part.Place.OVERLAY, 100, view -> new TasksView(model, view.messages())),
                QuitSettings.section(context.app().settings().groups(), ui.executor()),
                new QuitObjection("tasks", 100, quitting::wanted));
    }
}
