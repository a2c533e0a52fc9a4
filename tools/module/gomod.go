package module

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// plumb is the path of this module.
const plumb = "github.com/plumb-conformance/plumb"

// Release is a released plumb; the zero value is one that was built from a checkout, and has to be put into its place by a
// workspace or a replacement.
type Release struct {
	Version string
	Sum     string // of the module's files, as go.sum has it
}

// version is what a go.mod says.
func (r Release) version() string { return cmp.Or(r.Version, "v0.0.0") }

// GoMod is the go.mod of a new module. It requires plumb and all that plumb's go.mod pins, so that it builds at once and with
// the versions that plumb is tested with; `go mod tidy` takes away what is too much.
func GoMod(path string, release Release, pins []byte) []byte {
	var b strings.Builder
	language := regexp.MustCompile(`(?m)^go (\S+)`).FindSubmatch(pins)
	_, _ = fmt.Fprintf(&b, "module %s\n", path)
	if language != nil {
		_, _ = fmt.Fprintf(&b, "\ngo %s\n", language[1])
	}
	_, _ = fmt.Fprintf(&b, "\nrequire %s %s\n\nrequire (\n", plumb, release.version())
	var lines []string
	for _, found := range regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllSubmatch(pins, -1) {
		lines = append(lines, fmt.Sprintf("\t%s %s // indirect\n", found[1], found[2]))
	}
	slices.Sort(lines)
	b.WriteString(strings.Join(slices.Compact(lines), "") + ")\n")
	return []byte(b.String())
}

// GoSum is the go.sum of a new module: plumb's own, and plumb.
func GoSum(release Release, pins, sums []byte) []byte {
	lines := slices.Collect(strings.Lines(strings.ReplaceAll(string(sums), "\r\n", "\n")))
	if release.Version != "" {
		lines = append(lines,
			fmt.Sprintf("%s %s %s\n", plumb, release.Version, release.Sum),
			fmt.Sprintf("%s %s/go.mod %s\n", plumb, release.Version, sumOfGoMod(pins)))
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}

// sumOfGoMod is the sum of a go.mod as go.sum has it: h1 of https://go.dev/ref/mod#go-sum-files.
func sumOfGoMod(mod []byte) string {
	list := fmt.Sprintf("%x  go.mod\n", sha256.Sum256(bytes.ReplaceAll(mod, []byte("\r\n"), []byte("\n"))))
	sum := sha256.Sum256([]byte(list))
	return "h1:" + base64.StdEncoding.EncodeToString(sum[:])
}
