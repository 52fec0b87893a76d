package dev.longshore.ui.inspector;

import dev.longshore.ui.base.View;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;

/** Stands in the inspector for a tab that shows elsewhere: it says so, and offers to bring it here. FX thread only. */
final class AwayModel implements TabModel {

    private final RoomsViewModel rooms;
    private final Room room;

    AwayModel(RoomsViewModel rooms, Room room) {
        this.rooms = rooms;
        this.room = room;
    }

    /** Where it is. */
    Room room() {
        return room;
    }

    void bringHere() {
        rooms.back(room);
    }

    void show() {
        rooms.raise(room);
    }

    @Override
    public View view(ViewContext context) {
        return new AwayView(this, context.messages());
    }
}
