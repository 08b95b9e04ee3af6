import { Field, Int, ObjectType } from "type-graphql";
import { Actor } from "./actor";
import { Contradiction } from "./contradiction";
import { Document } from "./document";
import { Statement } from "./statement";

@ObjectType({ description: "Where a page stands in its list. Example: pageInfo { hasNextPage endCursor }" })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow. Example: true: ask again with after: endCursor" })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether some come before this page. Example: false on the first page" })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first one on the page; null on an empty page. Example: keep it as a bookmark" })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last one on the page; null on an empty page. Example: said(after: \"…\")" })
  readonly endCursor!: string | null;
}

const pageDescription = "This page's place in the list. Example: pageInfo { hasNextPage endCursor }";
const cursorDescription = "Its place in this list, for `after`. Example: said(after: \"…\")";

@ObjectType({ description: "A page of statements. Example: said(first: 5) { totalCount nodes { gist } pageInfo { endCursor } }" })
export class StatementConnection {
  @Field(() => Int, { description: "All statements that fit, on every page; it counts statements, not independent sources. Example: 41" })
  readonly totalCount!: number;

  @Field(() => Int, { description: "Statements left out only because no text gives the date that saidAt, disclosedAt or knownAsOf compares; 0 when none is given. Example: 2" })
  readonly hiddenUndated!: number;

  @Field(() => [Statement], { description: "The statements of this page. Example: nodes { gist saidAt }" })
  readonly nodes!: readonly Statement[];

  @Field(() => [StatementEdge], { description: "The statements with their cursors. Example: edges { cursor node { gist } }" })
  readonly edges!: readonly StatementEdge[];

  @Field(() => PageInfo, { description: pageDescription })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: "One statement of a page. Example: edges { cursor node { gist } }" })
export class StatementEdge {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;

  @Field(() => Statement, { description: "The statement. Example: node { gist speakers { name } }" })
  readonly node!: Statement;
}

@ObjectType({ description: "A page of actors. Example: { actors(first: 5) { totalCount nodes { name } } }" })
export class ActorConnection {
  @Field(() => Int, { description: "All actors that fit, on every page; unnamed sources of different reports count apart. Example: 63" })
  readonly totalCount!: number;

  @Field(() => [Actor], { description: "The actors of this page. Example: nodes { name actorKind }" })
  readonly nodes!: readonly Actor[];

  @Field(() => [ActorEdge], { description: "The actors with their cursors. Example: edges { cursor node { name } }" })
  readonly edges!: readonly ActorEdge[];

  @Field(() => PageInfo, { description: pageDescription })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: "One actor of a page. Example: edges { cursor node { name } }" })
export class ActorEdge {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;

  @Field(() => Actor, { description: "The actor. Example: node { name actorKind }" })
  readonly node!: Actor;
}

@ObjectType({ description: "A page of documents. Example: { documents { totalCount nodes { title carries { title } } } }" })
export class DocumentConnection {
  @Field(() => Int, { description: "All documents, on every page; it counts documents, not independent sources. Example: 5" })
  readonly totalCount!: number;

  @Field(() => [Document], { description: "The documents of this page. Example: nodes { id title }" })
  readonly nodes!: readonly Document[];

  @Field(() => [DocumentEdge], { description: "The documents with their cursors. Example: edges { cursor node { title } }" })
  readonly edges!: readonly DocumentEdge[];

  @Field(() => PageInfo, { description: pageDescription })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: "One document of a page. Example: edges { cursor node { title } }" })
export class DocumentEdge {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;

  @Field(() => Document, { description: "The document. Example: node { title textLength }" })
  readonly node!: Document;
}

@ObjectType({ description: "A page of contradictions. Example: contradictions(first: 5) { totalCount nodes { explanation } pageInfo { endCursor } }" })
export class ContradictionConnection {
  @Field(() => Int, { description: "All contradictions that fit, on every page; it counts pairs of statements, not sources. Example: 12" })
  readonly totalCount!: number;

  @Field(() => Int, { description: "With knownAsOf: contradictions left out because no text says when a side became known; else 0. Example: 2" })
  readonly hiddenUndated!: number;

  @Field(() => [Contradiction], { description: "The contradictions of this page. Example: nodes { kind explanation }" })
  readonly nodes!: readonly Contradiction[];

  @Field(() => [ContradictionEdge], { description: "The contradictions with their cursors. Example: edges { cursor node { explanation } }" })
  readonly edges!: readonly ContradictionEdge[];

  @Field(() => PageInfo, { description: pageDescription })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: "One contradiction of a page. Example: edges { cursor node { explanation } }" })
export class ContradictionEdge {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;

  @Field(() => Contradiction, { description: "The contradiction. Example: node { kind explanation }" })
  readonly node!: Contradiction;
}
