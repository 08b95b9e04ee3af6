import { Field, ID, InterfaceType } from "type-graphql";
import { SubjectKind } from "./enums";
import { StatementPageArgs } from "./pageArgs";
import { WithArgs } from "./withArgs";

@InterfaceType({ description: "Anything that has an id of its own. Example: { node(id: \"person:marco-rubio\") { id __typename } }" })
export abstract class Node {
  @Field(() => ID, { description: "A readable id, the same in Cypher, links and exports. Example: \"person:marco-rubio\"" })
  readonly id!: string;
}

@InterfaceType({
  implements: Node,
  description: "Anything a statement can be about. Example: { search(text: \"army cap\") { subject { label kind } } }",
})
export abstract class Subject extends Node {
  @Field(() => String, { description: "A short name to show. Example: \"Marco Rubio\"" })
  readonly label!: string;

  @Field(() => SubjectKind, { description: "What sort of thing it is. Example: PLAN" })
  readonly kind!: SubjectKind;

  @WithArgs(() => StatementPageArgs)
  @Field(() => StatementConnection, {
    description: "What is reported to have been said about it; for a plan or version, about its parts too. Example: saidAbout(where: {polarity: [OPPOSES]}) { nodes { gist speakers { name } } }",
  })
  readonly saidAbout!: StatementConnection;
}

// Imported last: the entity files need the classes above while they load, and only a type function above needs this one.
import { StatementConnection } from "./paging";
