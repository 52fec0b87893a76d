package dev.longshore.ui.shell;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Notice;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The newest notices as cards, the rest as a number. Good news goes by itself, failures stay until dismissed. */
final class NoticesView implements View {

    static final int MOST = 3;
    private static final Duration GOOD_NEWS_STAYS = Duration.ofSeconds(6);

    private final Notices notices;
    private final Messages messages;
    private final Function<Message, String> text;
    private final Ticker ticker;
    private final VBox root = new VBox(8);
    private final Map<Long, NoticeCard> cards = new HashMap<>();
    private final Map<Long, Subscription> leaving = new HashMap<>();
    private final ListChangeListener<Notice> onChange = change -> refresh();

    NoticesView(Notices notices, Messages messages, Function<Message, String> text, Ticker ticker) {
        this.notices = notices;
        this.messages = messages;
        this.text = text;
        this.ticker = ticker;
        root.setId("notices");
        root.setPickOnBounds(false);
        root.getStyleClass().add("notices");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.all().addListener(new WeakListChangeListener<>(onChange));
        refresh();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onHide() {
        leaving.values().forEach(Subscription::close);
        leaving.clear();
    }

    @Override
    public void onShow() {
        refresh();
    }

    private void refresh() {
        List<Notice> all = notices.all();
        List<Long> numbers = all.stream().map(Notice::number).toList();
        cards.keySet().retainAll(numbers);
        leaving.entrySet().removeIf(entry -> {
            boolean gone = !numbers.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        all.stream().filter(Notice::good).forEach(this::letGo);
        List<Node> shown = new ArrayList<>();
        int hidden = all.size() - MOST;
        if (hidden > 0) {
            shown.add(more(hidden));
        }
        all.stream().skip(Math.max(0, hidden)).forEach(notice -> shown.add(card(notice)));
        root.getChildren().setAll(shown);
        root.setVisible(!shown.isEmpty());
    }

    private void letGo(Notice notice) {
        leaving.computeIfAbsent(notice.number(), number -> ticker.every(GOOD_NEWS_STAYS, () -> notices.dismiss(notice)));
    }

    private NoticeCard card(Notice notice) {
        return cards.computeIfAbsent(notice.number(),
                number -> new NoticeCard(notice, messages, text, () -> notices.dismiss(notice)));
    }

    private Label more(int hidden) {
        Label label = new Label(messages.text("shell.notice.more", hidden));
        label.setId("notices-more");
        label.getStyleClass().addAll(Style.SMALL, "notices-more");
        return label;
    }
}
