import { useMonaco } from "@graphiql/react";
import { useEffect } from "react";

/** The colours that the editor's own themes set; Monaco's supply the others. */
const looks = [
  { name: "graphiql-DARK", base: "vs-dark", ground: "#212a3b", accent: "#ff5794", faint: "#b7c2d711", number: "#9aa7bd", comment: "#8fbf78", figure: "#b5cea8", argument: "#aaa6ff", focused: "#ffffff" },
  { name: "graphiql-LIGHT", base: "vs", ground: "#ffffff", accent: "#d60590", faint: "#3b4b6811", number: "#4b6878", comment: "#1f7a1f", figure: "#067049", argument: "#5c58c0", focused: "#444444" },
] as const;

/** Gives the editor its themes again under their names, with comments, figures, arguments and line numbers that hold 4.5 : 1 against its ground. */
export function useReadableThemes(): void {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    for (const { name, base, ground, accent, faint, number, comment, figure, argument, focused } of looks) {
      monaco?.editor.defineTheme(name, {
        base,
        inherit: true,
        rules: [{ token: "comment", foreground: comment }, { token: "number", foreground: figure }, { token: "argument.identifier.gql", foreground: argument }],
        colors: {
          "editor.background": "#ffffff00", "scrollbar.shadow": "#ffffff00",
          "editorLineNumber.foreground": number, "editorLineNumber.activeForeground": number, "editorLineNumber.dimmedForeground": number,
          "editorHoverWidget.background": ground, "editorWidget.background": ground, "editorSuggestWidget.background": ground, "menu.background": ground, "quickInput.background": ground, "input.background": faint,
          "editorSuggestWidget.selectedBackground": `${accent}19`, "list.hoverBackground": `${accent}19`, "menu.selectionBackground": `${accent}19`, "quickInputList.focusBackground": `${accent}19`, "toolbar.hoverBackground": `${accent}19`, "inputOption.hoverBackground": `${accent}19`,
          "editorSuggestWidget.selectedForeground": accent, "list.highlightForeground": accent, "list.focusHighlightForeground": accent, "menu.selectionForeground": accent, "pickerGroup.foreground": accent,
          "textLink.foreground": accent, "textLink.activeForeground": accent, "editorLink.activeForeground": accent, "focusBorder": accent, "editorWidget.resizeBorder": accent,
          "quickInputList.focusForeground": focused,
        },
      });
    }
  }, [monaco]);
}
