package fleet

import (
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// overviewStyle is what the overview needs beside the styles that it has in common with a report.
const overviewStyle = `
.runs { width: 100%; border-collapse: collapse; }
.runs th, .runs td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; border-bottom: 1px solid var(--edge); }
.runs .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
main { padding: 1rem 1.25rem; }
@media screen and (min-width: 64rem) { main { grid-template-columns: minmax(0, 1fr); } }
`

const overviewPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Frame.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{{.Outcome.Word}}: fleet</title>
{{- range .Frame.Styles}}
<style>{{.}}</style>
{{- end}}
</head>
<body>
<a class="skip" href="#runs">Skip to the runs</a>
<header>
<h1>Fleet</h1>
<p class="outcome v-{{.Outcome.Key}}"><span class="sign" aria-hidden="true">{{.Outcome.Sign}}</span> {{.Outcome.Word}}</p>
<p>{{.Summary}}</p>
<dl class="facts">
<div><dt>Time</dt><dd>{{.Seconds}} s</dd></div>
<div><dt>Tool</dt><dd>{{.Tool}}</dd></div>
</dl>
</header>
<main id="runs" tabindex="-1">
<table class="runs">
<thead><tr>
<th scope="col">Outcome</th><th scope="col">Target</th><th scope="col">Operation</th><th scope="col">Found</th><th scope="col" class="number">Seconds</th>
</tr></thead>
<tbody>
{{- range .Runs}}
<tr>
<td><span class="mark v-{{.Outcome.Key}}"><span class="sign" aria-hidden="true">{{.Outcome.Sign}}</span> {{.Outcome.Word}}</span></td>
<td>{{.Target}}<br><span class="quiet">{{.Endpoint}}</span></td>
<td>{{if .Link}}<a href="{{.Link}}">{{.Operation}}</a>{{else}}{{.Operation}}{{end}} <span class="quiet">{{.Version}}</span></td>
<td>{{.Found}}</td>
<td class="number">{{.Seconds}}</td>
</tr>
{{- end}}
</tbody>
</table>
</main>
</body>
</html>
`

// htmlOverview is what the page shows.
type htmlOverview struct {
	Frame                  report.Frame
	Outcome                report.Mark
	Summary, Seconds, Tool string
	Runs                   []htmlRun
}

type htmlRun struct {
	Outcome                                                    report.Mark
	Target, Endpoint, Operation, Version, Found, Seconds, Link string
}

// HTML writes the overview as one page that needs no network and no other file, with links to the reports of the runs. It has no
// scripts, and runs with the heaviest outcome come first.
func HTML(w io.Writer, o Overview) error {
	page, err := template.New("overview").Parse(overviewPage)
	if err != nil {
		return fmt.Errorf("overview: %w", err)
	}
	view := htmlOverview{
		Frame: report.FrameWith(overviewStyle), Outcome: report.MarkOf(o.Outcome()), Summary: report.Line(o.Summary()),
		Seconds: seconds(o.Seconds), Tool: report.Line(o.Tool),
	}
	for _, e := range o.worstFirst() {
		view.Runs = append(view.Runs, e.row())
	}
	if err := page.Execute(w, view); err != nil {
		return fmt.Errorf("overview: %w", err)
	}
	return nil
}

// row is an entry as the page shows it.
func (e Entry) row() htmlRun {
	found := strings.Join(countsOf(e.Counts), ", ")
	if e.Problem != "" {
		found = e.Problem
	}
	out := htmlRun{
		Outcome: report.MarkOf(e.Outcome), Target: report.Line(e.Target), Endpoint: report.Line(e.Endpoint),
		Operation: report.Line(e.Operation), Version: report.Line(e.Version), Found: report.Line(found), Seconds: seconds(e.Seconds),
	}
	if e.Report != "" {
		out.Link = "./" + e.Report + "/report.html"
	}
	return out
}

func seconds(s float64) string { return fmt.Sprintf("%.1f", s) }
