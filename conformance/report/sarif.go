package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/words"
)

// english is the language of messages, as SARIF names it.
const english = "en-US"

// SARIF writes the report as a log of SARIF 2.1.0: statements are its rules, what speaks against the target its errors, warnings its
// warnings, and what leaves the outcome open its notes, each at the line of the page. What passes has no result there.
func SARIF(w io.Writer, r Report, redact Redactor) error {
	name, version, _ := strings.Cut(r.Tool, "/")
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: Line(name), Version: Line(version), InformationURI: "https://github.com/plumb-conformance/plumb", Language: english, Rules: sarifRules(r),
		}},
		Automation:  sarifID{Line(r.Operation + "/" + r.Version)},
		Invocations: []sarifInvocation{sarifInvoked(r, redact)},
		Language:    english,
		ColumnKind:  "unicodeCodePoints",
		Results:     sarifResults(r, redact),
		Properties:  map[string]string{"outcome": string(r.Outcome), "summary": Line(redact.Text(Summary(r))), "target": Line(redact.Text(r.Target))},
	}
	log := sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
	var document bytes.Buffer
	encoder := json.NewEncoder(&document)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(log); err != nil {
		return fmt.Errorf("SARIF: %w", err)
	}
	if _, err := w.Write(document.Bytes()); err != nil {
		return fmt.Errorf("SARIF: %w", err)
	}
	return nil
}

// sarifRules are the statements of a run, in the order of the plan.
func sarifRules(r Report) []sarifRule {
	out := []sarifRule{}
	seen := map[string]bool{}
	for _, s := range r.Scenarios {
		if seen[s.Statement] {
			continue
		}
		seen[s.Statement] = true
		quote, at := linkless(Line(s.Page.Quote)), linkless(r.place(s.Page))
		rule := sarifRule{
			ID: Line(s.Statement), Short: sarifText{Text: linkless(Line(s.Statement))},
			Full: sarifText{Text: fmt.Sprintf("%s says %q", at, quote)},
			Help: sarifText{
				Text:     fmt.Sprintf("%s says %q: a %s, which its scenarios hold the target against.", at, quote, s.Level),
				Markdown: fmt.Sprintf("%s says %s: a **%s**, which its scenarios hold the target against.", words.MarkdownCode(at), words.MarkdownCode(quote), s.Level),
			},
			Default: sarifLevel{"error"}, Properties: sarifTags{Tags: tags(s)},
		}
		if s.Level != verdict.Must {
			rule.Default.Level = "warning"
		}
		out = append(out, rule)
	}
	return out
}

// tags are the level and the labels of a result, each once.
func tags(s Result) []string {
	out := []string{string(s.Level)}
	for _, label := range s.Labels {
		if !slices.Contains(out, label) {
			out = append(out, label)
		}
	}
	return out
}

// linkless is a text in which no viewer finds a link as messages of SARIF may have them: [text](target).
func linkless(s string) string { return strings.ReplaceAll(s, "](", "] (") }

// sarifInvoked is how the run went, with what it has to say.
func sarifInvoked(r Report, redact Redactor) sarifInvocation {
	out := sarifInvocation{Successful: r.Outcome != verdict.Unusable, ExitCode: r.Outcome.ExitCode(), Notifications: []sarifNotification{}}
	for _, m := range remarks(r, redact) {
		out.Notifications = append(out.Notifications, sarifNotification{sarifID{m.name}, sarifLevelOf(m.severity), sarifText{Text: linkless(m.text)}})
	}
	return out
}

func sarifResults(r Report, redact Redactor) []sarifResult {
	out := []sarifResult{}
	for _, s := range loud(r) {
		sum := sha256.Sum256([]byte(r.Operation + "\n" + s.ID))
		out = append(out, sarifResult{
			RuleID: Line(s.Statement), Level: sarifLevelOf(severityOf(s, r.Strict)), Message: sarifText{Text: linkless(Line(s.Title + ": " + redact.Text(s.Reason)))},
			Locations:    []sarifLocation{{sarifPhysical{sarifArtifact{uri(r.file(s.Page))}, sarifRegionOf(s.Page)}}},
			Fingerprints: map[string]string{"plumbScenario/v1": hex.EncodeToString(sum[:])},
			Properties:   sarifFound{Line(s.ID), s.Verdict, Line(s.Check)},
		})
	}
	return out
}

// sarifLevelOf is what SARIF calls a severity.
func sarifLevelOf(s severity) string {
	if s == asNote {
		return "note"
	}
	return command(s)
}

func sarifRegionOf(c Citation) *sarifRegion {
	if c.Line < 1 {
		return nil
	}
	return &sarifRegion{c.Line, sarifText{Text: Line(c.Quote)}}
}

// uri is a path as a reference to it has it: relative to the folder that the run was started in, unless it is absolute.
func uri(path string) string {
	if strings.HasPrefix(path, "/") {
		return (&url.URL{Scheme: "file", Path: path}).String()
	}
	return (&url.URL{Path: path}).String()
}
