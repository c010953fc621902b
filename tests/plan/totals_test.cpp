#include "itplan/plan/totals.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("all skills and all budgets of a request are added up") {
  Request request;
  CHECK(total_effort(request).count == 0);
  CHECK(total_cost(request).count == 0);
  request.effort.add("dev").likely.count = 450;
  request.effort.add("test").likely.count = 50;
  request.cost.add("run").count = 1200;
  request.cost.add("change").count = 300;
  CHECK(total_effort(request).count == 500);
  CHECK(total_cost(request).count == 1500);
}
