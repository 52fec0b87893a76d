package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.domain.run.Preparation;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.VolumeList;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Transport;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the commands before a run line would have made is made by the engine as the docker command makes it. */
@ExtendWith(RealEngineExtension.class)
class PreparationIT {

    @Test
    void aVolumeIsMade(RealEngine engine) {
        String name = engine.newName();
        Preparation.NewVolume wanted = (Preparation.NewVolume) Preparation.read("docker volume create -d local --label a=b " + name).orElseThrow();
        try (Transport transport = engine.newTransport()) {
            engine.client().volumes().create(PreparationBody.of(wanted));
            engine.client().volumes().create(PreparationBody.of(wanted));   // as docker: one that is there will do
            VolumeList.Volume made = engine.client().volumes().list().volumes().stream().filter(volume -> volume.name().equals(name)).findFirst().orElseThrow();
            assertEquals("local", made.driver());
            assertEquals("b", made.labels().get("a"));
            assertEquals(204, transport.send(Request.of("DELETE", "/volumes/" + name)).status());
        }
    }

    @Test
    void aNetworkIsMadeOnce(RealEngine engine) {
        String name = engine.newName();
        Preparation.NewNetwork wanted = (Preparation.NewNetwork) Preparation.read("docker network create --internal --subnet 10.97.3.0/24 --gateway 10.97.3.1"
                + " --label a=b " + name).orElseThrow();
        try (Transport transport = engine.newTransport()) {
            engine.client().networks().create(PreparationBody.of(wanted));
            assertThrows(EngineException.class, () -> engine.client().networks().create(PreparationBody.of(wanted)));
            Network made = engine.client().networks().list().stream().filter(network -> network.name().equals(name)).findFirst().orElseThrow();
            assertEquals(true, made.internal());
            assertEquals(new Network.Pool("10.97.3.0/24", "10.97.3.1", ""), made.ipam().config().getFirst());
            assertEquals(Map.of("a", "b"), made.labels());
            assertEquals(204, transport.send(Request.of("DELETE", "/networks/" + name)).status());
        }
    }
}
