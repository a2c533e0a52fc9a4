package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Time     string       `xml:"time,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name       string          `xml:"name,attr"`
	Tests      int             `xml:"tests,attr"`
	Failures   int             `xml:"failures,attr"`
	Errors     int             `xml:"errors,attr"`
	Skipped    int             `xml:"skipped,attr"`
	Time       string          `xml:"time,attr"`
	Properties []junitProperty `xml:"properties>property"`
	Cases      []junitCase     `xml:"testcase"`

	strict bool // warnings count
	took   time.Duration
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Name      string `xml:"name,attr"`
	ClassName string `xml:"classname,attr"`
	Time      string `xml:"time,attr"`

	Properties []junitProperty `xml:"properties>property"`
	Failure    *junitMessage   `xml:"failure"`
	Error      *junitMessage   `xml:"error"`
	Skipped    *junitMessage   `xml:"skipped"`
	Output     string          `xml:"system-out,omitempty"`
}

type junitMessage struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// JUnitSuite is the test suite of one report.
type JUnitSuite struct{ suite junitSuite }

// JUnit writes the report as JUnit XML, one test case a scored scenario. JUnit knows four results: what speaks against the
// target is a failure, what leaves the outcome open is an error, everything else that is no pass is skipped with its
// verdict and reason; so a run whose exit code is not 0 never looks green. Warnings that do not count pass, with their reason as the
// property "warn". Every case has the statement, the line of the page and what stands there as properties.
func JUnit(w io.Writer, r Report, redact Redactor) error {
	return JUnitOf(w, []JUnitSuite{JUnitSuiteOf(r.Operation, r, redact)})
}

// JUnitSuiteOf is a report as a test suite with a name. It keeps nothing of the exchanges.
func JUnitSuiteOf(name string, r Report, redact Redactor) JUnitSuite {
	suite := junitSuite{strict: r.Strict, Name: Line(name), Properties: []junitProperty{
		{"outcome", string(r.Outcome)}, {"summary", clean(redact.Text(Summary(r)))}, {"target", Line(redact.Text(r.Target))}, {"tool", Line(r.Tool)},
		{"seed", fmt.Sprint(r.Seed)}, {"strict", fmt.Sprint(r.Strict)},
	}}
	for _, m := range remarks(r, redact) {
		suite.Properties = append(suite.Properties, junitProperty{m.name, m.text})
	}
	for _, t := range r.Warnings {
		suite.Properties = append(suite.Properties, junitProperty{"warnings", clean(listed([]Tally{t}))})
	}
	for _, s := range r.Scenarios {
		suite.add(r, s, redact)
	}
	if r.Outcome.ExitCode() != 0 && suite.Failures+suite.Errors == 0 {
		suite.add(r, wholeRun(Summary(r)), redact)
	}
	suite.Time = seconds(suite.took)
	return JUnitSuite{suite}
}

// JUnitError is a test suite with one case, an error, for a run that has no report.
func JUnitError(name, reason string) JUnitSuite {
	suite := junitSuite{Name: Line(name)}
	suite.add(Report{}, wholeRun(reason), Redactor{})
	suite.Time = seconds(suite.took)
	return JUnitSuite{suite}
}

// wholeRun is a result that stands for all that a run has.
func wholeRun(reason string) Result {
	return Result{ID: "outcome", Statement: "outcome", Title: "the run as a whole", Level: verdict.Must, Verdict: verdict.Error, Reason: reason}
}

// JUnitOf writes several test suites into one document.
func JUnitOf(w io.Writer, suites []JUnitSuite) error {
	all := junitSuites{Name: "plumb"}
	var took time.Duration
	for _, s := range suites {
		all.Tests, all.Failures, all.Errors, all.Skipped = all.Tests+s.suite.Tests, all.Failures+s.suite.Failures, all.Errors+s.suite.Errors, all.Skipped+s.suite.Skipped
		all.Suites, took = append(all.Suites, s.suite), took+s.suite.took
	}
	all.Time = seconds(took)
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("JUnit report: %w", err)
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return fmt.Errorf("JUnit report: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(of Report, r Result, redact Redactor) {
	c := junitCase{
		Name: r.ID, ClassName: s.Name + "." + strings.ReplaceAll(r.Statement, ".", "_"), Time: seconds(r.Duration()),
		Properties: junitProperties(of, r),
	}
	message := &junitMessage{
		Message: clean(redact.Text(r.Reason)), Type: string(r.Verdict),
		Text: clean(fmt.Sprintf("%s\n%s:%d: %s\n%s", r.Title, r.Page.File, r.Page.Line, r.Page.Quote, redact.Text(r.Reason))),
	}
	s.took += r.Duration()
	s.Tests++
	switch weight := r.Scored().Weigh(s.strict); {
	case weight == verdict.Against:
		c.Failure = message
		s.Failures++
	case weight == verdict.Open:
		c.Error = message
		s.Errors++
	case r.Verdict == verdict.Pass:
	case r.Verdict == verdict.Warn:
		c.Properties = append(c.Properties, junitProperty{"warn", Line(message.Message)})
		c.Output = "warn: " + message.Text
	default:
		message.Message = string(r.Verdict) + ": " + message.Message
		c.Skipped = message
		s.Skipped++
	}
	s.Cases = append(s.Cases, c)
}

// junitProperties say what a case judges by, and what it found.
func junitProperties(of Report, r Result) []junitProperty {
	return []junitProperty{
		{"statement", Line(r.Statement)}, {"page", of.place(r.Page)}, {"quote", Line(r.Page.Quote)}, {"level", string(r.Level)}, {"verdict", string(r.Verdict)},
	}
}

// seconds are a time as JUnit has it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.6f", d.Seconds()) }
