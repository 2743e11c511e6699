package org.detente.gateway.standin;

/**
 * Both services.
 *
 * @param eventService takes what is written
 * @param projectionService answers what is read
 */
public record StandIns(StandIn eventService, StandIn projectionService) {
    /** Both there, nothing decided. */
    public void reset() {
        eventService.reset();
        projectionService.reset();
    }
}
