package org.detente.deploy.manifests;

/** One thing that is wrong, said so that a reader can put it right. */
record Finding(Rule rule, String where, String message) {
    @Override
    public String toString() {
        return rule + " " + where + ": " + message;
    }
}
