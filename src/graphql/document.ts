import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { GraphRecord, RequestContext } from "./context";
import { Node } from "./node";
import { PageArgs } from "./pageArgs";
import { DocumentConnection } from "./paging";
import { Report } from "./report";

@ObjectType({
  implements: Node,
  description: "A text we hold or have held; it may carry several reports, and several may be copies of one. Example: { documents { nodes { title carries { title outlet { name } } } } }",
})
export class Document extends Node {
  @Field(() => String, { nullable: true, description: "The title printed in it; null when it prints none. Example: \"What we know about the plan\"" })
  readonly title!: string | null;

  @Field(() => String, { description: "The SHA-256 of its bytes, to check a copy against. Example: \"8814…\" in full, 64 characters" })
  readonly sha256!: string;

  @Field(() => Int, { description: "Its length in characters (Unicode code points). Example: 6138" })
  readonly textLength!: number;

  @Field(() => Boolean, { description: "Whether this server has the text. Example: false in the graph as shipped" })
  readonly held!: boolean;

  @Field(() => String, { nullable: true, description: "The text, where this server holds it; else null. Example: null in the graph as shipped" })
  readonly text!: string | null;

  @Field(() => [Report], { description: "The reports in it. Example: a digest carries fourteen" })
  readonly carries!: readonly Report[];

  @Field(() => [Document], { description: "The documents that go back to a text this one goes back to, itself among them; a shared passage alone makes no copy. Example: copyGroup { id title }" })
  readonly copyGroup!: readonly Document[];
}

@Resolver()
export class DocumentQueries {
  @Query(() => Document, { nullable: true, description: "One document by id; null when unknown. Example: { document(id: \"document:cnn-2025-11-20\") { carries { title } } }" })
  document(
    @Arg("id", () => ID, { description: "The id. Example: id: \"document:cnn-2025-11-20\"" }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRecord | null> {
    return context.reads.one("document", { id }, info);
  }

  @Query(() => DocumentConnection, { description: "The documents this database was made from, in the order of their ids. Example: { documents { totalCount nodes { id title } } }" })
  documents(@Args(() => PageArgs) _args: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.reads.page("documents", {}, info);
  }
}
