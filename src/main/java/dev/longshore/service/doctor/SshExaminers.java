package dev.longshore.service.doctor;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.FailureException;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.engine.transport.ssh.SshRoute;
import dev.longshore.engine.transport.ssh.SshTarget;

/** The program, the way its configuration chooses, then the login and the socket over there. */
final class SshExaminers {

    private final Endpoint.Ssh endpoint;
    private final OpenSsh ssh;
    private final NameExaminer name = new NameExaminer(patient -> route().host());
    private final ReachExaminer reach = new ReachExaminer(patient -> route().port());
    private SshRoute route;

    SshExaminers(Endpoint.Ssh endpoint, OpenSsh ssh) {
        this.endpoint = endpoint;
        this.ssh = ssh;
    }

    Step program(Patient patient) throws InterruptedException {
        try {
            return Step.found(Check.SSH_PROGRAM, Finding.SSH_FOUND, SshRoute.version(ssh));
        } catch (EngineException missing) {
            return Step.failed(Check.SSH_PROGRAM, patient.failure(missing));
        }
    }

    Step route(Patient patient) throws InterruptedException {
        try {
            route = SshRoute.of(ssh, new SshTarget(endpoint.user(), endpoint.host(), endpoint.port(), endpoint.remoteSocket()));
        } catch (EngineException broken) {
            return Step.failed(Check.SSH_ROUTE, patient.failure(broken));
        }
        String port = String.valueOf(route.port());
        return route.via().isEmpty() ? Step.found(Check.SSH_ROUTE, Finding.SSH_DIRECT, route.user(), route.host(), port)
                : Step.found(Check.SSH_ROUTE, Finding.SSH_BY_JUMP, route.user(), route.host(), port, route.via());
    }

    /** Behind another machine the name is looked up, and the port reached, by that one. */
    Step name(Patient patient) throws InterruptedException {
        return route.via().isEmpty() ? name.examine(patient) : Step.found(Check.NAME, Finding.BY_JUMP);
    }

    Step reach(Patient patient) {
        return route.via().isEmpty() ? reach.examine(patient) : Step.found(Check.REACH, Finding.BY_JUMP);
    }

    Step login(Patient patient) {
        try {
            patient.client();
            return Step.found(Check.SSH_LOGIN, Finding.SSH_LOGGED_IN, endpoint.remoteSocket());
        } catch (EngineException | FailureException e) {
            return Step.failed(Check.SSH_LOGIN, patient.failure(e));
        }
    }

    private SshRoute route() {
        return route;
    }
}
