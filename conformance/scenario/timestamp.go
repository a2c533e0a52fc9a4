package scenario

import "time"

const longAgo = time.Hour // beyond every window that documents name: 15 and 31 minutes

func (d *deriver) expired() {
	d.refusedBy("an-hour-ago", "a Timestamp an hour ago is refused", d.base().signed(Signing{V1: true, Shift: -longAgo}))
}

func (d *deriver) future() {
	d.refusedBy("in-an-hour", "a Timestamp in an hour is refused", d.base().signed(Signing{V1: true, Shift: longAgo}))
}
