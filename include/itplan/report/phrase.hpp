// Phrases as the reports' topics include them; they stand below the layer of reports.
#pragma once

#include "itplan/plan/phrase.hpp"
