package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/** What is chosen in a table of images. FX thread only. */
public interface ImageSource {

    /** Why nothing can be done on the host of the moment; empty where it can. */
    Optional<Message> reason();

    /** Whose images they are; asked only where there is no {@link #reason}. */
    Host host();

    /** The selected ones. */
    List<TransferImage> selected();

    /** Whatever the answers hang on. */
    List<Observable> changes();
}
