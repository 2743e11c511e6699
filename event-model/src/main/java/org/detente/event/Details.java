package org.detente.event;

/**
 * What is particular to a kind of event. Sealed, and switched over without {@code default}: a new
 * kind does not compile until every fold has answered it.
 */
public sealed interface Details
        permits Summit,
                Sanction,
                Deployment,
                EconomicDeal,
                JointActivity,
                Agreement,
                Position,
                Statement,
                Indicator,
                Survey,
                Office,
                CodedAct {
    Kind kind();
}
