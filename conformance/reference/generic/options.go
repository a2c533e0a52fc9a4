package generic

import (
	"regexp"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
)

// Settings say how a server answers. A zero Clock stands for time.Now.
type Settings struct {
	// Creating is how long work takes that the page documents an "in progress" error for; zero means at once.
	Creating time.Duration
	Clock    func() time.Time
	// Kept says, of parameters whose values must be names that nothing else has, which values stay taken; without it, none does.
	Kept map[string]*regexp.Regexp
	// Defect is the one decision in which the server is not right; the zero value is none.
	Defect defect.Defect
	// Server are the options of the protocol: keys, media types, whether signatures are checked.
	Server []acs.Option
}

func (s Settings) withDefaults() Settings {
	if s.Clock == nil {
		s.Clock = time.Now
	}
	return s
}
