package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.longshore.domain.run.Preparation.NewNetwork;
import dev.longshore.domain.run.Preparation.NewVolume;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    @ParameterizedTest
    @ValueSource(strings = {"docker volume create data", "sudo docker volume create data", "/usr/bin/podman volume create data", "docker volume create --name data"})
    void aVolume(String command) {
        assertEquals(Optional.of(new NewVolume("data", "", Map.of(), Map.of())), Preparation.read(command));
    }

    @Test
    void aVolumeWithItsOptions() {
        assertEquals(Optional.of(new NewVolume("nas", "local", Map.of("type", "nfs", "o", "addr=10.0.0.7,rw", "device", ":/srv"), Map.of("a", "b", "c", ""))),
                Preparation.read("docker volume create -d local --opt type=nfs -o o=addr=10.0.0.7,rw --opt=device=:/srv --label a=b --label c nas"));
    }

    @Test
    void aNetwork() {
        assertEquals(Optional.of(new NewNetwork("front", "", Map.of(), Map.of(), Map.of(), Set.of())), Preparation.read("docker network create front"));
        assertEquals(Optional.of(new NewNetwork("front", "bridge", Map.of("com.docker.network.driver.mtu", "1400"), Map.of(),
                        Map.of("subnet", "10.93.0.0/24", "gateway", "10.93.0.1"), Set.of("internal", "ipv6"))),
                Preparation.read("docker network create --driver=bridge --internal --ipv6 --subnet 10.93.0.0/24 --gateway=10.93.0.1 -o com.docker.network.driver.mtu=1400 front"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker volume create", "docker volume create a b", "docker volume create $NAME", "docker volume create data > id", "docker volume rm data",
            "docker volume create --scope single data", "docker network create --subnet 10.1.0.0/16 --subnet 10.2.0.0/16 front", "docker network create --ingress front",
            "docker network connect front web", "docker pull nginx", "docker volume", "mkdir data", "docker volume create -d", "docker volume create -x data", ""})
    void nothingThatIsOffered(String command) {
        assertEquals(Optional.empty(), Preparation.read(command));
    }

    @Test
    void secretsStayOutOfPrinting() {
        assertFalse(Preparation.read("docker volume create -o o=password=s3cr3t data").toString().contains("s3cr3t"));
    }
}
