package dev.longshore.engine.transport;

/** What every transport must do, each part in an interface of its own. */
interface TransportContract extends AnswersContract, FaultsContract, RequestsContract, StreamsContract, HijackContract {
}
