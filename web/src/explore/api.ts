/** A refusal of the API, in its own words. */
export class ApiRefusal extends Error {}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the API. @throws ApiRefusal with a sentence for readers */
export async function askApi<Data>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Data> {
  const answer = await answerOf(query, variables, signal);
  const [refusal] = answer.errors ?? [];
  if (refusal !== undefined) throw new ApiRefusal(refusal.message);
  if (answer.data === undefined || answer.data === null) throw new ApiRefusal("the server gave no answer; try again");
  return answer.data as Data;
}

async function answerOf(query: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    const response = await fetch("/graphql", {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }), signal: signal ?? null,
    });
    return (await response.json()) as Answer;
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiRefusal("the server cannot be reached; try again in a moment", { cause });
  }
}
