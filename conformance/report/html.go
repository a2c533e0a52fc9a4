package report

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"strings"
)

//go:embed html
var htmlFiles embed.FS

const htmlBuffer = 64 << 10 // a template writes in very small pieces

// HTML writes the report as one page that needs no network and no other file. All texts of a target stand in it as data: the
// template escapes them, and the page lets a browser run nothing but its own scripts. Exchanges are JSON at the end of the page and
// are drawn when their scenario is opened, so that a page with thousands of them opens at once; without scripts all else can be read.
func HTML(w io.Writer, r Report, redact Redactor) error {
	page, err := template.ParseFS(htmlFiles, "html/*.tmpl")
	if err != nil {
		return fmt.Errorf("HTML report: %w", err)
	}
	styles, scripts := htmlParts("*.css"), htmlParts("*.js")
	view := htmlOf(within(r, reportLimit), htmlText{redact})
	view.Policy = htmlPolicy(styles, scripts)
	for _, s := range styles {
		view.Styles = append(view.Styles, template.CSS(s)) //nolint:gosec // a file of this folder, and no text of a target
	}
	for _, s := range scripts {
		view.Scripts = append(view.Scripts, template.JS(s)) //nolint:gosec // likewise
	}
	buffered := bufio.NewWriterSize(w, htmlBuffer)
	if err := page.ExecuteTemplate(buffered, "report.tmpl", view); err != nil {
		return fmt.Errorf("HTML report: %w", err)
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("HTML report: %w", err)
	}
	return nil
}

// htmlParts are the embedded files of a pattern, in the order of their names.
func htmlParts(pattern string) []string {
	var out []string
	names, _ := fs.Glob(htmlFiles, "html/"+pattern) // its only error is a bad pattern
	for _, name := range names {
		if data, err := htmlFiles.ReadFile(name); err == nil {
			out = append(out, string(data))
		}
	}
	return out
}

// htmlPolicy allows a page its own styles and scripts, by their hashes, and nothing else: nothing is loaded, sent or embedded.
func htmlPolicy(styles, scripts []string) string {
	hashes := func(texts []string) string {
		var out strings.Builder
		for _, text := range texts {
			sum := sha256.Sum256([]byte(text))
			fmt.Fprintf(&out, " 'sha256-%s'", base64.StdEncoding.EncodeToString(sum[:]))
		}
		return out.String()
	}
	return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src" + hashes(styles) + "; script-src" + hashes(scripts)
}

// htmlText makes texts fit for the page: without secrets, and without characters that deceive or that HTML cannot hold.
type htmlText struct{ redact Redactor }

func (t htmlText) of(s string) string { return clean(t.redact.Text(strings.ToValidUTF8(s, "\uFFFD"))) }

func (t htmlText) all(list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, t.of(s))
	}
	return out
}
