package dev.longshore.ui.shell;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.module.LostHostCommand;
import dev.longshore.ui.module.MainPart;
import dev.longshore.ui.module.MainView;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.module.ViewContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The window around what the features contribute. */
public final class ShellView implements View {

    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+Shift+F");

    private final ShellViewModel model;
    private final List<ShownPage> pages;
    private final List<AppCommand> commands;
    private final List<View> indicators;
    private final View sidebar;
    private final View inspector;
    private final View drawer;
    private final Optional<View> hostQuestion;
    private final Optional<MainPart> main;
    private final Optional<MainView> mainView;
    private final NoticesView notices;
    private final Toolbar toolbar;
    private final PageTabs tabs;
    private final WindowParts parts;
    private final VBox top;
    private final BorderPane content = new BorderPane();
    private final BorderPane root = new BorderPane();
    private ShownPage current;
    private boolean enlarged;
    private boolean shown;

    /** @param all at least one page, a sidebar, an inspector and a drawer */
    public ShellView(ShellViewModel model, Contributions all, Notices notices, Ticker ticker, ViewContext context) {
        Messages messages = context.messages();
        this.model = model;
        this.pages = all.list(Page.class).stream().map(page -> new ShownPage(page, page.view().apply(context))).toList();
        this.commands = all.list(AppCommand.class);
        this.indicators = views(all, Part.Place.INDICATOR, context);
        this.sidebar = views(all, Part.Place.SIDEBAR, context).getFirst();
        this.inspector = views(all, Part.Place.INSPECTOR, context).getFirst();
        this.hostQuestion = views(all, Part.Place.HOST_QUESTION, context).stream().findFirst();
        this.main = all.list(MainPart.class).stream().findFirst();
        this.mainView = main.map(part -> part.view().apply(context));
        this.drawer = all.list(Drawer.class).getFirst().view().apply(context);
        this.notices = new NoticesView(notices, messages, messages::text, ticker);
        this.toolbar = new Toolbar(model, commands, indicators, views(all, Part.Place.TOOLBAR_END, context), messages);
        this.tabs = new PageTabs(pages.stream().map(ShownPage::page).toList(), messages, page -> model.page().set(page.id()));
        this.top = new VBox(tabs, new Banner(model, all.list(LostHostCommand.class), messages, messages::text));
        content.setTop(top);
        content.getStyleClass().add("content");
        StackPane middle = new StackPane(content, this.notices.root());
        StackPane.setAlignment(this.notices.root(), Pos.BOTTOM_RIGHT);
        this.parts = new WindowParts(model.layout(), (Region) sidebar.root(), middle, (Region) inspector.root(), (Region) drawer.root());
        root.setTop(toolbar);
        root.setCenter(parts.root());
        root.setBottom(new StatusLine(model, all.list(StatusCount.class), messages));
        root.getStyleClass().add("shell");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showPage(wanted());
        showMain();
        parts.showCalls(model.layout().get().callsOpen());
        WhileShown.listen(root, () -> Subscription.combine(
                model.page().subscribe(id -> showPage(wanted())),
                model.allHosts().subscribe(hosts -> fill()),
                main.map(part -> part.showing().subscribe(now -> showMain())).orElse(Subscription.EMPTY),
                model.layout().subscribe(layout -> showCalls(layout.callsOpen()))));
    }

    private static List<View> views(Contributions all, Part.Place place, ViewContext context) {
        return all.list(Part.class, part -> part.place() == place).stream().map(part -> part.view().apply(context)).toList();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        shown = true;
        model.onShow();
        showing().forEach(View::onShow);
        root.applyCss();   // before, split panes hold nothing that could take the keyboard
        focusTarget().requestFocus();
    }

    @Override
    public void onHide() {
        shown = false;
        model.onHide();
        showing().forEach(View::onHide);
    }

    private List<View> showing() {
        List<View> middle = enlarged ? List.of(mainView.orElseThrow()) : List.of(current.view(), inspector);
        return Stream.of(List.of(sidebar, notices, drawer), middle, indicators).flatMap(List::stream).toList();
    }

    private ShownPage wanted() {
        return pages.stream().filter(each -> each.page().id().equals(model.page().get())).findFirst().orElse(pages.getFirst());
    }

    private void showPage(ShownPage next) {
        if (next == current) {
            return;
        }
        boolean inSight = shown && !enlarged;
        if (inSight) {
            current.view().onHide();
        }
        boolean hadKeyboard = root.getScene() != null && inside(root.getScene().getFocusOwner(), content.getCenter());
        current = next;
        tabs.show(next.page());
        toolbar.show(next);
        fill();
        if (inSight) {
            next.view().onShow();
        }
        if (hadKeyboard) {   // else it would go to the first that takes it, the filter
            focusTarget().requestFocus();
        }
    }

    /** The enlarged tab, or the page and the inspector: what has gone from sight is told so first. */
    private void showMain() {
        boolean wanted = main.filter(part -> part.showing().getValue()).isPresent();
        if (wanted == enlarged) {
            return;
        }
        List<View> before = showing();
        enlarged = wanted;
        List<View> after = showing();
        if (shown) {
            before.stream().filter(view -> !after.contains(view)).forEach(View::onHide);
        }
        top.getChildren().set(0, enlarged ? mainView.orElseThrow().head() : tabs);
        toolbar.filters(!enlarged);
        parts.showInspector(!enlarged);
        fill();
        if (shown) {
            after.stream().filter(view -> !before.contains(view)).forEach(View::onShow);
            root.applyCss();
            root.layout();
            (enlarged ? focusTarget() : inspector instanceof FocusView back ? back.focusTarget() : focusTarget()).requestFocus();
        }
    }

    /** The page, or the question for one host where it cannot show all of them. */
    private void fill() {
        if (enlarged) {
            content.setCenter(mainView.orElseThrow().root());
            return;
        }
        boolean ask = current.page().scope() == Page.Scope.ONE_HOST && model.allHosts().get() != null;
        Node wanted = hostQuestion.filter(question -> ask).map(View::root).orElse(current.view().root());
        if (content.getCenter() != wanted) {
            content.setCenter(wanted);
        }
    }

    /** The keyboard stays in the drawer, which moves, as long as what had it is to be seen. */
    private void showCalls(boolean open) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        boolean within = inside(owner, drawer.root());
        parts.showCalls(open);
        if (within && owner.isVisible()) {
            owner.requestFocus();
        } else if (within) {
            focusTarget().requestFocus();
        }
    }

    private Node focusTarget() {
        if (enlarged) {
            return mainView.orElseThrow().focusTarget();
        }
        return content.getCenter() == current.view().root() ? current.view().focusTarget() : content.getCenter();
    }

    private void pressed(KeyEvent key) {
        int digit = digit(key);
        if (enlarged && (FILTER.match(key) || SEARCH.match(key))) {
            mainView.orElseThrow().focusSearch();
        } else if (FILTER.match(key) && !inInspector(key)) {   // there the same key means the inspector's own search
            toolbar.focusFilter();
        } else if (SEARCH.match(key)) {
            if (inspector instanceof SearchView searchable) {
                searchable.focusSearch();
            }
        } else if (key.isShortcutDown() && digit >= 1 && digit <= pages.size()) {
            main.ifPresent(part -> part.leave().run());
            model.page().set(pages.get(digit - 1).page().id());
            focusTarget().requestFocus();
        } else if (!ran(key)) {
            return;
        }
        key.consume();
    }

    /** Runs the command of the app that has this shortcut. */
    private boolean ran(KeyEvent key) {
        List<Command> pressed = commands.stream().map(AppCommand::command)
                .filter(command -> !command.shortcut().isEmpty() && KeyCombination.valueOf(command.shortcut()).match(key)).toList();
        pressed.stream().filter(Command::enabled).findFirst().or(() -> pressed.stream().findFirst()).ifPresent(Command::run);   // two may share one, as there and back do
        return !pressed.isEmpty();
    }

    private boolean inInspector(KeyEvent key) {
        return inside(key.getTarget() instanceof Node target ? target : null, inspector.root());
    }

    private static boolean inside(Node node, Node place) {
        Node at = node;
        while (at != null && at != place) {
            at = at.getParent();
        }
        return at != null;
    }

    private static int digit(KeyEvent key) {
        return key.getCode().isDigitKey() ? key.getCode().getChar().charAt(0) - '0' : 0;
    }
}
