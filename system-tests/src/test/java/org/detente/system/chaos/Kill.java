package org.detente.system.chaos;

/** kill −9. */
record Kill(Signals signals, String part) implements Fault {
    @Override
    public String label() {
        return "kill -9 " + part;
    }

    @Override
    public void strike() throws InterruptedException {
        signals.kill(part);
    }
}
