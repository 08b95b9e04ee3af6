import { Field, ObjectType } from "type-graphql";
import { Actor } from "./actor";
import { Corroboration } from "./corroboration";
import { AuthorshipRole } from "./enums";
import { Statement } from "./statement";

@ObjectType({ description: "Who is said to have had which part in a plan's text; who claims it and who denies it, never who did. Example: { plan(id: \"plan:us-28-point\") { authorship { undisputed rows { role allegedAuthor { name } assertedBy { gist } } } } }" })
export class AuthorshipTally {
  @Field(() => Boolean, { description: "Whether no claim is denied and no two exclude each other, among what is recorded here. Example: false" })
  readonly undisputed!: boolean;

  @Field(() => [AuthorshipRow], { description: "One row for each role and alleged author: by role, then what most statements assert first; corroboration tells how independent they are. Example: rows { role allegedAuthor { name } deniedBy { gist } }" })
  readonly rows!: readonly AuthorshipRow[];
}

@ObjectType({ description: "One claim of authorship and who stands on either side. Example: rows { role allegedAuthor { name } assertedBy { gist speakers { name } } deniedBy { gist } }" })
export class AuthorshipRow {
  @Field(() => AuthorshipRole, { description: "The part ascribed. Example: DRAFTER" })
  readonly role!: AuthorshipRole;

  @Field(() => Actor, { description: "To whom it is ascribed. Example: allegedAuthor { name }" })
  readonly allegedAuthor!: Actor;

  @Field(() => [Statement], { description: "The statements that assert it, earliest first. Example: assertedBy { gist attestation speakers { name } }" })
  readonly assertedBy!: readonly Statement[];

  @Field(() => [Statement], { description: "The statements that deny it, earliest first. Example: deniedBy { gist speakers { name } }" })
  readonly deniedBy!: readonly Statement[];

  @Field(() => [Statement], { description: "Denials of the accounts by which an assertion of it is known, where it is known only by report; they deny that it was said, not the answer. Example: accountDenials { gist speakers { name } }" })
  readonly accountDenials!: readonly Statement[];

  @Field(() => Corroboration, { description: "How independently the assertion is reported, all asserting statements taken together: only by what words this answer, where the wordings of an utterance are told apart. Example: corroboration { origins firsthandWitnesses }" })
  readonly corroboration!: Corroboration;
}
