package judge

import "fmt"

// problem is a check that did not hold.
type problem struct {
	reason string
	// blind means that the check could not be made, for the answer could not be read.
	blind bool
	// vacant means that what there is to look at is there, and holds no value.
	vacant bool
	// broken means that it could not be made by a defect of ours.
	broken bool
}

func violated(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...)}
}

func blind(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...), blind: true}
}
